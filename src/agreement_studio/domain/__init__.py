"""What an agreement is: frozen values and pure rules on them. No files, no clock, no Qt."""

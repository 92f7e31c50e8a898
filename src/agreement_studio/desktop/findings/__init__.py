"""What a careful reader notices, what each gives and gets, and how it hangs together."""

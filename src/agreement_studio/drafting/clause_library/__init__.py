"""The clause files: read, held against the model, compiled under the allow-list."""

"""The clause files: read, held against the model, made ready under the allow-list."""

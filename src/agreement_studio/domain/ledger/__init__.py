"""The record beside the agreement: consents, decisions and named versions, only ever added to."""

"""The rules behind the checks, by chapter. Their words stand in ``resources/checks/``."""

"""Makes a checkout ready to run: a Python environment in ``.venv`` with all that is needed.

It runs on whatever Python a machine has, before anything is installed, so it uses the standard
library only. Every Python from 3.6 on can read it, to be told which Python is needed: that is why
some annotations here stand in quotes, and why ``Trouble`` does not derive from ``StudioError``.
"""

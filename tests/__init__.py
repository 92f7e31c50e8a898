"""The tests: a package, so that none of that name, which some libraries install, hides them."""

"""One open agreement and what can be done with it; the ports the outside world fills."""

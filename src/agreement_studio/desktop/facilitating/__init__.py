"""Templates on screen: saved, looked at, taken in, tried, compared, and agreements brought up."""

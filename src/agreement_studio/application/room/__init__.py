"""Running a room: what it is asked, who speaks first, how long, and what a projector may show."""

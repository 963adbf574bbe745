"""The agenda of branches: booking, finding and checking in."""

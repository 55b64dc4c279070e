"""The settings of one clinic and where things live on each system."""

"""The patients' program: one folder a station, each view-model beside its screens."""

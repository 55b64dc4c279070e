"""What a clinician has read and signed, screen by screen and muscle by muscle."""

"""Speed and memory as ratios measured in one run, because machines are noisy."""

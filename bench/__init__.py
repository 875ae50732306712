"""Benchmarks: measured against the floors that Visavis must reach; `make bench` runs them."""

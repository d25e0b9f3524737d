"""Stands for the framework of a backend."""

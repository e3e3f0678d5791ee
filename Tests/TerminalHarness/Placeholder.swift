// Placeholder: goes with the first real file.

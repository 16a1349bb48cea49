"""Rules on pyramid: step 3, the pyramid rule."""

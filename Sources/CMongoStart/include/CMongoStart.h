// Nothing to call: what the target does, it does before `main`.

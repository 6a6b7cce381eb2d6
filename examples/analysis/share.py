# Goes on with what the notebook left: `tests`, `by_file` and `total` are still there.
import matplotlib.pyplot as plt

ordered = tests["seconds"].sort_values(ascending=False)
share = ordered.cumsum() / total

plt.figure(figsize=(8, 4))
plt.plot(range(1, len(share) + 1), share, label="share of the time")
plt.title("How few tests take how much of the time")
plt.xlabel("slowest tests")
plt.ylabel("share")
plt.show()

half = int((share < 0.5).sum()) + 1
f"{half} of {len(tests)} tests take half of the time"

package org.jiheng.documents.pdf;

/** Things that belong together: a disjoint-set forest. */
final class Groups {

  private final int[] parents;

  Groups(int things) {
    parents = new int[things];
    for (var i = 0; i < things; i++) {
      parents[i] = i;
    }
  }

  int of(int thing) {
    var at = thing;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    parents[of(one)] = of(other);
  }
}

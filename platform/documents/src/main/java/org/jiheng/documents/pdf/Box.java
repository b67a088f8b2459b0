package org.jiheng.documents.pdf;

/** A part of a page in points, from its upper left corner. */
public record Box(double left, double top, double right, double bottom) {

  boolean holds(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holds(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}

package org.jiheng.documents.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The path that is being drawn, and what of it is a ruling. */
final class Strokes {

  /** What is thicker is an area. */
  private static final double THICK = 2.5;

  private static final double STRAIGHT = 1;
  private static final double SHORTEST = 3;

  private final ReadingLimits limits;
  private final List<Ruling> rules;
  private final List<List<Point2D>> parts = new ArrayList<>();
  private List<Point2D> part = new ArrayList<>();
  private boolean curved;

  Strokes(ReadingLimits limits, List<Ruling> rules) {
    this.limits = limits;
    this.rules = rules;
  }

  void move(Point2D to) {
    end();
    part.add(to);
  }

  void line(Point2D to) {
    part.add(to);
  }

  /** A figure with curves is no ruling. */
  void curve(Point2D to) {
    curved = true;
    part.add(to);
  }

  void close() {
    if (!part.isEmpty()) {
      part.add(part.get(0));
    }
  }

  /** Null where nothing is drawn. */
  Box bounds() {
    var all = new ArrayList<>(part);
    parts.forEach(all::addAll);
    return all.isEmpty() ? null : bounds(all);
  }

  boolean isEmpty() {
    return part.isEmpty();
  }

  Point2D last() {
    return part.get(part.size() - 1);
  }

  void clear() {
    parts.clear();
    part = new ArrayList<>();
    curved = false;
  }

  private void end() {
    if (!part.isEmpty() && !curved) {
      parts.add(part);
    }
    part = new ArrayList<>();
    curved = false;
  }

  void stroke() {
    end();
    for (var line : parts) {
      for (var i = 1; i < line.size(); i++) {
        add(bounds(line.subList(i - 1, i + 1)), STRAIGHT);
      }
    }
  }

  /** Borders are painted as thin areas, too. */
  void fill() {
    end();
    parts.forEach(area -> add(bounds(area), THICK));
  }

  private void add(Box box, double thick) {
    limits.rule();
    if (box.height() <= thick && box.width() >= SHORTEST) {
      rules.add(new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right()));
    } else if (box.width() <= thick && box.height() >= SHORTEST) {
      rules.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
    }
  }

  private static Box bounds(List<Point2D> points) {
    var first = points.get(0);
    var box = new Box(first.getX(), first.getY(), first.getX(), first.getY());
    for (var point : points) {
      box = box.with(new Box(point.getX(), point.getY(), point.getX(), point.getY()));
    }
    return box;
  }
}

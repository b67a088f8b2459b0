package org.jiheng.rules.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A year by the settings in force and by others.
 *
 * @param departments how many are evaluated by the profile
 * @param moved how many of them get another score or grade
 * @param regraded how many get another grade
 * @param meanBefore of those that have a score; null where none has
 * @param grades how many go from which grade to which, those that keep theirs too
 * @param rules why rows get another score, what moves the most rows first
 * @param findings of which rule there would be more or fewer
 * @param movers at most {@link #MOVERS}, other grades first, then by how far they move
 * @param untold how many more move
 */
public record WhatIfResult(
    int departments,
    int moved,
    int regraded,
    BigDecimal meanBefore,
    BigDecimal meanAfter,
    List<GradeMove> grades,
    List<RuleMove> rules,
    List<FindingMove> findings,
    List<Mover> movers,
    int untold) {

  public static final int MOVERS = 500;
  public static final int ROWS = 5;

  /** A null grade is none. */
  public record GradeMove(String before, String after, int count) {}

  /**
   * A reason by which rows would be scored otherwise.
   *
   * @param points by which their scores change together
   * @param example one of the rows
   */
  public record RuleMove(
      String code, int rows, int departments, BigDecimal points, RowExample example) {}

  /** A row as both settings score it, in the words of the evaluation. */
  public record RowExample(
      String department,
      String where,
      BigDecimal scoreBefore,
      BigDecimal scoreAfter,
      String explanation,
      String code,
      List<String> args) {}

  /** How many findings of a rule there are and would be. */
  public record FindingMove(String rule, int before, int after) {

    public boolean moves() {
      return before != after;
    }

    FindingMove and(FindingMove more) {
      return new FindingMove(rule, before + more.before, after + more.after);
    }
  }

  /**
   * A department that moves.
   *
   * @param rows at most {@link #ROWS}, those that change the most first
   * @param untoldRows how many more rows change
   */
  public record Mover(
      MovingDepartment department,
      BigDecimal scoreBefore,
      BigDecimal scoreAfter,
      String gradeBefore,
      String gradeAfter,
      List<RowMove> rows,
      int untoldRows,
      List<FindingMove> findings) {

    public boolean changesGrade() {
      return !Objects.equals(gradeBefore, gradeAfter);
    }
  }

  /** Code and name. */
  public record MovingDepartment(String code, String name) {}

  /**
   * A row that gets another score, or a form of which other points are taken.
   *
   * @param name of the indicator, its beginning where it is very long; null for the execution line
   *     and for what is taken
   * @param codeBefore why its score is what it is, as code; null where nothing was taken
   */
  public record RowMove(
      String form,
      String where,
      String name,
      BigDecimal scoreBefore,
      BigDecimal scoreAfter,
      String codeBefore,
      String code) {}
}

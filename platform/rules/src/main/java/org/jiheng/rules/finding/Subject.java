package org.jiheng.rules.finding;

import java.util.List;
import java.util.Set;
import org.jiheng.filing.Form;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.scoring.FormScore;

/** What a figure of a text is of. */
sealed interface Subject {

  /** Nothing that the filing can be asked for. */
  record Unknown() implements Subject {}

  Subject UNKNOWN = new Unknown();

  /**
   * An amount of lines of the statement or of a form.
   *
   * @param lines those that the words can mean
   * @param namesakes all lines of that name, in any book
   * @param form null where there is none of that name
   * @param source the row of the form's funds
   * @param used whether the words say that so much was spent of it, which may be a part of it
   */
  record Funds(
      Set<String> lines, Set<String> namesakes, FormScore form, Form.Source source, boolean used)
      implements Subject {

    static Funds of(FormScore form, Form.Source source) {
      return new Funds(Set.of(), Set.of(), form, source, false);
    }
  }

  /**
   * An execution rate.
   *
   * @param of what was executed; null where the words do not say it
   */
  record Rate(Funds of) implements Subject {}

  /** Persons, posts and units. */
  record Count(Staff staff) implements Subject {}

  /** The share of posts that are filled. */
  record StaffRate() implements Subject {}

  /** Indicators of one name. */
  record Rows(List<Place> places) implements Subject {

    /** Those of one form. */
    static List<Place> of(List<Place> places, int form) {
      return places.stream().filter(place -> place.form() == form).toList();
    }
  }
}

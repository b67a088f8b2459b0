package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form;
import org.jiheng.rules.finding.Subject.Rate;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.sentence.Phrase;

/** The rates that a filing states or its figures give. */
final class FiledRates {

  private static final String EVALUATED = "general-public.expenditure";

  private final Ledger ledger;
  private List<Stated> all;

  FiledRates(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A rate in percent and what sentences call it. */
  record Stated(Phrase subject, BigDecimal rate) {}

  /** The share of posts that are filled. */
  List<Stated> ofStaff() {
    var rates = new ArrayList<Stated>();
    var persons = ledger.filing().headcount();
    if (persons != null) {
      var subject = FindingPart.SUBJECT_HEADCOUNT_RATE.phrase();
      add(rates, subject, persons.statedRate());
      add(rates, subject, share(persons.actual(), persons.authorized()));
    }
    return rates;
  }

  /**
   * Those that a rate of a text can mean.
   *
   * @param whole whether a rate without a name is the department's
   */
  List<Stated> of(Rate rate, boolean whole) {
    var rates = new ArrayList<Stated>();
    if (rate.of() != null) {
      rate.of().lines().forEach(code -> addLine(rates, code));
      if (rate.of().form() != null) {
        addForm(rates, rate.of().form());
      }
      if (rate.of().lines().contains(EVALUATED)) {
        ledger.overall().ifPresent(form -> addForm(rates, form));
      }
      return rates;
    }
    ledger.overall().ifPresent(form -> addForm(rates, form));
    return whole || rates.isEmpty() ? rates : all();
  }

  /** All there are, the overall form's first. */
  private List<Stated> all() {
    if (all == null) {
      all = new ArrayList<>();
      ledger.overall().ifPresent(form -> addForm(all, form));
      ledger.projects().forEach(form -> addForm(all, form));
      ledger.filing().statement().forEach(entry -> addLine(all, entry.line()));
    }
    return all;
  }

  private void addForm(List<Stated> rates, FormScore form) {
    var subject =
        form.form().isOverall()
            ? FindingPart.SUBJECT_OVERALL_RATE.phrase()
            : FindingPart.SUBJECT_FORM_RATE.of("form", Ledger.title(form));
    if (form.execution() != null) {
      add(rates, subject, form.execution().rate());
      add(rates, subject, form.execution().statedRate());
    }
    Ledger.funds(form, Form.Source.TOTAL)
        .ifPresent(row -> add(rates, subject, share(row.funds().executed(), row.funds().annual())));
  }

  private void addLine(List<Stated> rates, String code) {
    ledger
        .line(code)
        .ifPresent(
            line -> {
              var subject =
                  new Phrase(FindingPart.SUBJECT_LINE_RATE, Map.of("line", ledger.name(code)));
              add(rates, subject, share(line.entry().executed(), line.entry().annual()));
              add(rates, subject, line.entry().statedRate());
            });
  }

  private static void add(List<Stated> rates, Phrase subject, BigDecimal rate) {
    if (rate != null) {
      rates.add(new Stated(subject, rate));
    }
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
  }
}

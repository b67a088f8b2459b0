package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.Texts;

/** Rates that are not those of the amounts in their own sentence, or not those of the forms. */
final class RatesInWords {

  private static final Pattern EXECUTION =
      Pattern.compile("(?:预算)?执行率(?:为|达到?|是|:)?(\\d{1,4}(?:\\.\\d{1,4})?)%");
  private static final Pattern OVERALL =
      Pattern.compile(
          "(?:^|[，。;:、])(20\\d\\d)年度?(?:部门整体(?:支出)?)?预算执行率(?:为|达到?|是|:)?(\\d{1,4}(?:\\.\\d{1,4})?)%");
  private static final Pattern HEADCOUNT =
      Pattern.compile("在职人员控制率(?:为|达到?|是|:)?(\\d{1,4}(?:\\.\\d{1,4})?)%");
  private static final String STOPS = "。!?";

  private final Ledger ledger;
  private final Tale tale;
  private final Telling telling;

  private RatesInWords(Ledger ledger, Tale tale) {
    this.ledger = ledger;
    this.tale = tale;
    this.telling = new Telling(ledger);
  }

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    if (tale.form() != null || tale.text().indexOf('率') < 0) {
      return Stream.empty();
    }
    var rates = new RatesInWords(ledger, tale);
    return Stream.of(rates.ofOwnAmounts(), rates.ofTheForm(), rates.ofPersons()).flatMap(f -> f);
  }

  /** A budget, what was spent of it and the rate, in this order in one sentence. */
  private Stream<Finding> ofOwnAmounts() {
    var found = new ArrayList<Finding>();
    for (List<Mention> sentence : tale.mentions()) {
      for (var i = 0; i + 1 < sentence.size(); i++) {
        var planned = sentence.get(i);
        var spent = sentence.get(i + 1);
        var next = i + 2 < sentence.size() ? sentence.get(i + 2).figure().from() : endOf(spent);
        if (planned.phase() == Phase.ANNUAL
            && spent.phase() == Phase.EXECUTED
            && planned.isNamed()
            && planned.name().equals(spent.name())
            && !planned.figure().approximate()
            && !spent.figure().approximate()
            && planned.figure().yuan().signum() > 0) {
          var rate = EXECUTION.matcher(tale.text()).region(spent.figure().to(), next);
          if (rate.find()) {
            check(planned, spent, rate.toMatchResult()).ifPresent(found::add);
          }
        }
      }
    }
    return found.stream();
  }

  private int endOf(Mention last) {
    var at = last.figure().to();
    while (at < tale.text().length() && STOPS.indexOf(tale.text().charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private Optional<Finding> check(Mention planned, Mention spent, MatchResult rate) {
    var stated = new BigDecimal(rate.group(1));
    var share = spent.figure().yuan().movePointRight(2);
    var whole = planned.figure().yuan();
    if (isPrinted(share, whole, stated)) {
      return Optional.empty();
    }
    var computed = share.divide(whole, 2, RoundingMode.HALF_UP);
    var figures =
        Map.of(
            "name", planned.name(),
            "planned", Ledger.figure(telling.amount(planned)),
            "spent", Ledger.figure(telling.amount(spent)),
            "unit", ledger.unit(),
            "stated", Texts.number(stated),
            "computed", Texts.number(computed),
            "printed", computed.toPlainString());
    return Optional.of(
        tale.finding(FindingCode.RATE_OF_OWN_AMOUNTS, rate.start(), rate.end(), figures)
            .measured(Measure.PLAIN, computed, stated));
  }

  /** Cut off or rounded at the printed digit. */
  private static boolean isPrinted(BigDecimal share, BigDecimal whole, BigDecimal stated) {
    var decimals = stated.scale();
    return stated.compareTo(share.divide(whole, decimals, RoundingMode.HALF_UP)) == 0
        || stated.compareTo(share.divide(whole, decimals, RoundingMode.DOWN)) == 0;
  }

  private Stream<Finding> ofTheForm() {
    var execution = ledger.overall().map(form -> form.execution()).orElse(null);
    if (execution == null || execution.rate() == null || !tale.text().contains("预算执行率")) {
      return Stream.empty();
    }
    var year = Integer.toString(ledger.filing().fiscalYear());
    return OVERALL
        .matcher(tale.text())
        .results()
        .filter(rate -> rate.group(1).equals(year))
        .flatMap(
            rate ->
                differs(
                    rate,
                    2,
                    FindingPart.SUBJECT_OVERALL_RATE,
                    execution.rate(),
                    execution.statedRate()));
  }

  private Stream<Finding> ofPersons() {
    var headcount = ledger.filing().headcount();
    if (headcount == null || headcount.statedRate() == null) {
      return Stream.empty();
    }
    return HEADCOUNT
        .matcher(tale.text())
        .results()
        .flatMap(
            rate ->
                differs(rate, 1, FindingPart.SUBJECT_HEADCOUNT_RATE, headcount.statedRate(), null));
  }

  private Stream<Finding> differs(
      MatchResult rate, int group, FindingPart subject, BigDecimal filed, BigDecimal further) {
    var stated = new BigDecimal(rate.group(group));
    if (agrees(stated, filed) || further != null && agrees(stated, further)) {
      return Stream.empty();
    }
    var figures =
        Map.of(
            "subject", subject.phrase(),
            "stated", Texts.number(stated),
            "filed", Texts.number(filed));
    return Stream.of(
        tale.finding(FindingCode.RATE_DIFFERS, rate.start(), rate.end(), figures)
            .measured(Measure.PLAIN, filed, stated));
  }

  private static boolean agrees(BigDecimal stated, BigDecimal filed) {
    var decimals = Math.min(stated.scale(), filed.scale());
    return stated
                .setScale(decimals, RoundingMode.HALF_UP)
                .compareTo(filed.setScale(decimals, RoundingMode.HALF_UP))
            == 0
        || stated
                .setScale(decimals, RoundingMode.DOWN)
                .compareTo(filed.setScale(decimals, RoundingMode.DOWN))
            == 0;
  }
}

package org.jiheng.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jiheng.check.FilingFiles.Reading;
import org.jiheng.check.FilingFiles.Sound;
import org.jiheng.check.FilingFiles.Unsound;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.step.EvaluationStep;
import org.jiheng.rules.step.NotEvaluated;

/** What a file came to. */
sealed interface Checked {

  Path file();

  int exit();

  /**
   * Evaluated.
   *
   * @param view as the platform shows a filing that it has not taken yet
   */
  record Evaluated(Path file, Sound filing, EvaluationView view) implements Checked {

    @Override
    public int exit() {
      var errors =
          view.findings().stream()
              .anyMatch(finding -> finding.severity().equals(Severity.ERROR.name()));
      return errors || !filing.uncertain().isEmpty() ? Check.ERRORS : Check.CLEAN;
    }

    /** Where a finding is in the file: the document's cell or words, else the pointer. */
    String place(String pointer) {
      var place = filing.origins().words(pointer);
      return place.isEmpty() ? pointer : place;
    }
  }

  /** The platform would refuse it, too. */
  record Refused(Path file, Unsound reasons) implements Checked {

    @Override
    public int exit() {
      return Check.UNREADABLE;
    }
  }

  static Checked of(Path file, Reading reading, Profiles profiles) {
    if (reading instanceof Unsound unsound) {
      return new Refused(file, unsound);
    }
    var sound = (Sound) reading;
    try {
      return new Evaluated(file, sound, view(sound, profiles));
    } catch (NotEvaluated failure) {
      var why = new Fault("", null, "这份内容不能评价（" + failure.getMessage() + "），平台也不会评价它。");
      return new Refused(file, new Unsound(List.of(why)));
    }
  }

  /** The same bounds as in the platform. */
  EvaluationStep STEP = new EvaluationStep(Duration.ofSeconds(10));

  private static EvaluationView view(Sound sound, Profiles profiles) {
    var filing = sound.filing();
    var profile = profiles.of(filing.ruleProfile()).orElseThrow();
    var evaluation = STEP.of(() -> new Evaluator().evaluate(filing, profile, StandardChart.load()));
    return EvaluationView.of(
        evaluation, Header.untaken(filing, sound.hash(), 1, 1), RowReviews.NONE);
  }
}

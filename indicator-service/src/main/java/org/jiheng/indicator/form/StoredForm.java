package org.jiheng.indicator.form;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.function.LongSupplier;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.indicator.FormKey;

/** One form as it stands, changed alone; a whole filing writes its forms as a set. */
@Entity
@Table(name = "form")
class StoredForm {
  @EmbeddedId private FormKey key;
  private long version;
  private int position;
  private String name;

  @Column(name = "implementing_unit")
  private String implementingUnit;

  @Column(name = "execution_weight")
  private BigDecimal executionWeight;

  @Column(name = "execution_stated_rate")
  private BigDecimal executionStatedRate;

  @Column(name = "execution_self_score")
  private BigDecimal executionSelfScore;

  @Column(name = "objective_expected")
  private String objectiveExpected;

  @Column(name = "objective_actual")
  private String objectiveActual;

  @Column(name = "stated_weight")
  private BigDecimal statedWeight;

  @Column(name = "stated_self_score")
  private BigDecimal statedSelfScore;

  private String note;

  /** For Hibernate. */
  protected StoredForm() {}

  long version() {
    return version;
  }

  FormState state() {
    return new FormState(
        key,
        position,
        name,
        implementingUnit,
        new Execution(executionWeight, executionStatedRate, executionSelfScore),
        new Objective(objectiveExpected, objectiveActual),
        new Stated(statedWeight, statedSelfScore),
        note);
  }

  /**
   * Takes over what may be changed of a form: all but its code, its name and its place.
   *
   * @param nextVersion is asked only where something changes
   * @return whether anything is another than before
   */
  boolean change(FormState content, LongSupplier nextVersion) {
    var before = state();
    implementingUnit = content.implementingUnit();
    note = content.note();
    change(content.execution() == null ? new Execution(null, null, null) : content.execution());
    change(content.objective() == null ? new Objective(null, null) : content.objective());
    change(content.stated() == null ? new Stated(null, null) : content.stated());
    if (state().equals(before)) {
      return false;
    }
    version = nextVersion.getAsLong();
    return true;
  }

  private void change(Execution execution) {
    executionWeight = execution.weight();
    executionStatedRate = execution.statedRate();
    executionSelfScore = execution.selfScore();
  }

  private void change(Objective objective) {
    objectiveExpected = objective.expected();
    objectiveActual = objective.actual();
  }

  private void change(Stated stated) {
    statedWeight = stated.weight();
    statedSelfScore = stated.selfScore();
  }
}

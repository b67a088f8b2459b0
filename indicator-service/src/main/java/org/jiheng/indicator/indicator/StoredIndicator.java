package org.jiheng.indicator.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.indicator.FormKey;

/** One row of a form as it stands, changed alone; a whole filing writes its rows as a set. */
@Entity
@Table(name = "indicator")
class StoredIndicator {
  @Id private UUID id;
  @Embedded private FormKey form;
  private long version;
  private int ordinal;
  private int position;
  private String level1;
  private String level2;
  private String level3;
  private String target;
  private String actual;
  private BigDecimal weight;

  @Column(name = "self_score")
  private BigDecimal selfScore;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private String deviation;

  /** For Hibernate. */
  protected StoredIndicator() {}

  long version() {
    return version;
  }

  IndicatorState state() {
    return new IndicatorState(
        id,
        form,
        ordinal,
        position,
        new Indicator(level1, level2, level3, target, actual, weight, selfScore, tier, deviation));
  }

  /**
   * Takes over what may be changed of a row: all but its names, which are its identity.
   *
   * @param nextVersion is asked only where something changes
   * @return whether anything is another than before
   */
  boolean change(Indicator content, LongSupplier nextVersion) {
    var before = state();
    target = content.target();
    actual = content.actual();
    weight = content.weight();
    selfScore = content.selfScore();
    tier = content.tier();
    deviation = content.deviation();
    if (state().equals(before)) {
      return false;
    }
    version = nextVersion.getAsLong();
    return true;
  }
}

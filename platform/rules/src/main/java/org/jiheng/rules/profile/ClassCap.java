package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.expression.Expressions;

/**
 * The most points that the indicators of one class can get together.
 *
 * @param name of the level-1 or level-2 class, without the ending 指标
 * @param unless words of which one in an indicator's name lifts the cap; none where nothing does
 */
public record ClassCap(String name, BigDecimal points, List<String> unless) {

  public ClassCap {
    unless = unless == null ? List.of() : unless.stream().map(Expressions::comparable).toList();
  }
}

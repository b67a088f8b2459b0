package org.jiheng.province.table;

import java.time.Instant;
import java.util.List;
import org.jiheng.prints.result.Provenance;
import org.jiheng.province.overview.OverviewView;

/**
 * The province in one year, as one moment shows it.
 *
 * @param asOf the newest evaluation that is in it
 * @param pending departments of which a newer filing has not arrived whole
 * @param ranking every evaluated department, the highest score first
 */
public record ProvinceYear(
    int fiscalYear,
    Instant asOf,
    int pending,
    OverviewView overview,
    List<RankedDepartment> ranking) {

  public ProvinceYear {
    ranking = List.copyOf(ranking);
  }

  /** Those that have a score. */
  public List<RankedDepartment> ranked() {
    return ranking.stream().filter(each -> each.rank() != null).toList();
  }

  public List<RankedDepartment> unranked() {
    return ranking.stream().filter(each -> each.rank() == null).toList();
  }

  public int departments() {
    return ranking.size();
  }

  /** One line that every publication prints. */
  public String provenance() {
    var line = Provenance.until(asOf) + "，共 " + departments() + " 个已评价部门。";
    return pending == 0 ? line : line + "其中 " + pending + " 个部门有新的申报尚未到齐，没有计入。";
  }
}

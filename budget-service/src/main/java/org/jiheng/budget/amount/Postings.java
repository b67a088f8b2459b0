package org.jiheng.budget.amount;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The journal to read. Within a department the ids follow the commits, because every posting is
 * made under the department's lock; a cursor over them misses nothing.
 */
@ApplicationScoped
class Postings implements PanacheRepository<Posting> {

  /** Which postings of a department's year are asked for; null asks for all. */
  record Filter(String sheet, String line, Phase phase, String reference) {}

  List<Posting> after(String department, int fiscalYear, Filter filter, long id, int limit) {
    var conditions = new ArrayList<String>();
    conditions.add("department = :department and fiscalYear = :fiscalYear and id > :id");
    var parameters = new HashMap<String, Object>();
    parameters.put("department", department);
    parameters.put("fiscalYear", fiscalYear);
    parameters.put("id", id);
    require("sheet", filter.sheet(), conditions, parameters);
    require("line", filter.line(), conditions, parameters);
    require("phase", filter.phase(), conditions, parameters);
    require("reference", filter.reference(), conditions, parameters);
    return find(String.join(" and ", conditions) + " order by id", parameters)
        .page(0, limit)
        .list();
  }

  private static void require(
      String member, Object value, List<String> conditions, Map<String, Object> parameters) {
    if (value != null) {
      conditions.add(member + " = :" + member);
      parameters.put(member, value);
    }
  }
}

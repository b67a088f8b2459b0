package org.jiheng.report.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiheng.http.CurrentActor;
import org.jiheng.sql.Database;

/**
 * What people are called, as their tokens said last: an id alone tells nobody who it was. Events
 * and entries of the audit trail keep the ids, because a name is no identity and may change.
 */
@ApplicationScoped
public class Persons {

  private final Database database;
  private final CurrentActor actor;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Persons(Database database, CurrentActor actor) {
    this.database = database;
    this.actor = actor;
  }

  /** Remembers whoever makes this request. */
  @Transactional
  public void meet() {
    var subject = actor.actor().subject();
    actor
        .name()
        .filter(name -> !name.equals(known.put(subject, name)))
        .ifPresent(
            name ->
                database
                    .sql(
                        """
                        insert into person (subject, name) values (:subject, :name)
                        on conflict (subject) do update set name = excluded.name
                        """)
                    .bind("subject", subject)
                    .bind("name", name)
                    .update());
  }

  /** By their ids; who was never met is not there. */
  @Transactional
  public Map<String, String> names(Collection<String> subjects) {
    var names = new HashMap<String, String>();
    database
        .sql("select subject, name from person where subject = any(:subjects)")
        .texts("subjects", new HashSet<>(subjects))
        .list(row -> names.put(row.text("subject"), row.text("name")));
    return names;
  }
}

package org.jiheng.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down about who did what stays so, whatever the service itself would do. */
@QuarkusTest
@OnParts("report")
class AppendOnlyIT {

  private static final String DENIED = "42501";

  private final Database database;

  AppendOnlyIT(Database database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "evaluation_revision", "review_score", "rule_profile"})
  void theServicesOwnRoleCanOnlyAddAndRead(String table) {
    assertThat(privileges(table)).containsExactlyInAnyOrder("SELECT", "INSERT");
    denied("delete from " + table);
    denied("truncate " + table);
    denied("alter table " + table + " disable trigger all");
    denied("drop table " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"made_at = now()", "actor = 'nobody'", "id = gen_random_uuid()"})
  void anEntryCannotBeChangedInAnyColumn(String assignment) {
    denied("update audit_entry set " + assignment);
    denied(
        "insert into audit_entry (id, made_at, actor, actor_role, source, type, subject,"
            + " recorded_at) values ('%s', now(), 'a', 'b', 'c', 'd', 'e', now())"
                .formatted(UUID.randomUUID())
            + " on conflict (id) do update set "
            + assignment);
  }

  private List<String> privileges(String table) {
    return database
        .sql(
            """
        select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE',
          'REFERENCES', 'TRIGGER']) as privilege
        where has_table_privilege(current_user, :table, privilege)
        """)
        .bind("table", table)
        .list(row -> row.text("privilege"));
  }

  private void denied(String sql) {
    assertThatThrownBy(() -> database.sql(sql).update())
        .as(sql)
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
        .returns(DENIED, SQLException::getSQLState);
  }
}

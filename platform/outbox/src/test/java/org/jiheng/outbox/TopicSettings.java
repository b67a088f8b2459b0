package org.jiheng.outbox;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** What an operator changes at a topic. */
final class TopicSettings {

  private TopicSettings() {}

  static void set(String topic, String setting, Object value) throws Exception {
    var change = new AlterConfigOp(new ConfigEntry(setting, String.valueOf(value)), OpType.SET);
    try (Admin admin = Admin.create(OutboxFixture.kafka())) {
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
          .all()
          .get();
    }
  }
}

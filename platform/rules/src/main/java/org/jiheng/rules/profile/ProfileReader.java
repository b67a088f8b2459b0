package org.jiheng.rules.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.StrictReader;

/** Reads a profile strictly and says everything that is wrong with it at once. */
public final class ProfileReader {

  private final StrictReader reader = reader();

  /**
   * @param code in the path
   * @param current the version that stands; 0 where there is none yet
   * @return the profile as the version that would be next
   * @throws MalformedFiling where the body is no JSON
   */
  public RuleProfile read(byte[] body, String code, int current)
      throws MalformedFiling, InvalidProfile {
    var received = reader.read(body);
    var checks = new ProfileChecks(wellTyped(received));
    var judged = received.with(checks.faults(code, Math.max(current, 1)));
    if (!judged.sound()) {
      throw new InvalidProfile(judged.faults());
    }
    return profile(judged.tree().deepCopy().put("code", code).put("version", current + 1));
  }

  /** Without the lists and objects in whose place the schema wants something else. */
  private static ObjectNode wellTyped(StrictReader.Received received) {
    var tree = received.tree().deepCopy();
    received.faults().stream()
        .map(fault -> fault.pointer().replaceFirst("^/", ""))
        .filter(member -> tree.path(member).isContainerNode())
        .forEach(tree::remove);
    return tree;
  }

  private static RuleProfile profile(ObjectNode tree) {
    try {
      return ProfileJson.MAPPER.treeToValue(tree, RuleProfile.class);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static StrictReader reader() {
    try (var schema =
        RuleProfile.class.getResourceAsStream(
            "/org/jiheng/rules/profile/rule-profile.schema.json")) {
      return StrictReader.by(schema);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

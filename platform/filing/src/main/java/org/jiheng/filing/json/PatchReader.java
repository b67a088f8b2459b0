package org.jiheng.filing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads a merge patch (RFC 7396) of one thing of a filing, as strictly as the filing itself and by
 * the same schema: what a patch may say, a filing may say too.
 */
public final class PatchReader {

  private final StrictReader reader;

  /**
   * @param definition which of the schema's definitions is patched, for example {@code indicator}
   * @param members what of it may be patched; every other member is a fault
   */
  public PatchReader(String definition, String... members) {
    reader = new StrictReader(StrictSchema.some(definition, List.of(members)));
  }

  /**
   * @throws MalformedFiling where the body is no JSON
   */
  public Patch read(byte[] body) throws MalformedFiling {
    var received = reader.read(body);
    return new Patch(received.sound() ? received.tree() : null, received.faults());
  }

  /**
   * A patch as received.
   *
   * @param tree null where there are faults
   */
  public record Patch(ObjectNode tree, List<Fault> faults) {

    public Patch {
      faults = List.copyOf(faults);
    }

    public boolean sound() {
      return faults.isEmpty();
    }

    /** The thing with what the patch says; a null in it clears. */
    public <T> T applyTo(T thing, Class<T> type) {
      ObjectNode merged = FilingJson.mapper().valueToTree(thing);
      merge(merged, tree);
      try {
        return FilingJson.mapper().treeToValue(merged, type);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
      patch
          .properties()
          .forEach(
              member -> {
                if (member.getValue() instanceof ObjectNode inner) {
                  merge(target.withObject("/" + member.getKey()), inner);
                } else if (member.getValue().isNull()) {
                  target.remove(member.getKey());
                } else {
                  target.set(member.getKey(), member.getValue());
                }
              });
    }
  }
}

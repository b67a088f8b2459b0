package org.jiheng.indicator;

import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.PatchReader;
import org.jiheng.filing.json.PatchReader.Patch;
import org.jiheng.http.ProblemException;

/** The body of a PATCH. */
public final class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private MergePatch() {}

  /**
   * @throws ProblemException 400 where the body is no JSON, 422 with every fault at once
   */
  public static Patch read(PatchReader reader, byte[] body) {
    try {
      var patch = reader.read(body == null ? new byte[0] : body);
      if (!patch.sound()) {
        throw ProblemException.invalid(patch.faults());
      }
      return patch;
    } catch (MalformedFiling e) {
      throw ProblemException.malformedJson(e.getMessage());
    }
  }
}

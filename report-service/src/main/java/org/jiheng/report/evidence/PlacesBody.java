package org.jiheng.report.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To what a file is bound from now on. */
record PlacesBody(@Schema(required = true) List<String> places) {}

/** The container images of the platform, made without a daemon and without a registry. */
package org.jiheng.images;

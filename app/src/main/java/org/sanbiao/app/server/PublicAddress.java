package org.sanbiao.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The address by which people know the server, when somebody said so at its start: every link that leaves is made of it,
 * whatever a request says of itself.
 */
final class PublicAddress extends ValveBase {

    private final String scheme;
    private final String host;
    private final int port;

    PublicAddress(URI address) {
        this.scheme = address.getScheme();
        this.host = address.getHost();
        this.port = address.getPort() > 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    }

    /** Whether it is one: http or https, a host, perhaps a port, and nothing else. */
    static boolean fits(URI address) {
        String scheme = address.getScheme();
        String path = address.getRawPath();
        return ("http".equals(scheme) || "https".equals(scheme))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (path == null || path.isEmpty() || path.equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        raw.scheme().setString(scheme);
        raw.serverName().setString(host);
        raw.setServerPort(port);
        request.setSecure(scheme.equals("https"));
        getNext().invoke(request, response);
    }
}

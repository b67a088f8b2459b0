{{/* Labels by which things of one service find each other; in a dict "root", "service". */}}
{{- define "jiheng.selector" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "jiheng.labels" -}}
{{ include "jiheng.selector" . }}
app.kubernetes.io/part-of: jiheng
app.kubernetes.io/version: {{ .root.Values.images.version | quote }}
{{- end }}

{{- define "jiheng.image" -}}
{{ .root.Values.images.repository }}/{{ .service }}:{{ .root.Values.images.version }}
{{- end }}

{{- define "jiheng.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "jiheng.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "jiheng.volumes" -}}
- name: temporary
  emptyDir:
    sizeLimit: 256Mi
- name: settings
  secret:
    secretName: {{ .secret }}
{{- if eq .service "gateway" }}
- name: tls
  secret:
    secretName: {{ .root.Values.secrets.tls }}
{{- end }}
{{- end }}

{{- define "jiheng.mounts" -}}
- name: temporary
  mountPath: /tmp
- name: settings
  mountPath: /run/secrets/settings
  readOnly: true
{{- if eq .service "gateway" }}
- name: tls
  mountPath: /run/secrets/tls
  readOnly: true
{{- end }}
{{- end }}

{{/* What a service is told; in a dict "root", "service". */}}
{{- define "jiheng.environment" -}}
- name: QUARKUS_CONFIG_LOCATIONS
  value: file:/run/secrets/settings/service.properties
- name: QUARKUS_MANAGEMENT_HOST
  value: 0.0.0.0
- name: QUARKUS_MANAGEMENT_PORT
  value: "9000"
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ .root.Values.issuer.address | quote }}
{{- if eq .service "gateway" }}
- name: QUARKUS_HTTP_SSL_PORT
  value: "8443"
- name: QUARKUS_HTTP_INSECURE_REQUESTS
  value: disabled
- name: QUARKUS_HTTP_SSL_CERTIFICATE_FILES
  value: /run/secrets/tls/tls.crt
- name: QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES
  value: /run/secrets/tls/tls.key
- name: QUARKUS_OIDC_PAGE_CLIENT_ID
  value: jiheng-page
- name: JIHENG_UPSTREAM_BUDGET
  value: http://budget-service:8080
- name: JIHENG_UPSTREAM_INDICATOR
  value: http://indicator-service:8080
- name: JIHENG_UPSTREAM_REPORT
  value: http://report-service:8080
{{- else }}
{{- $database := trimSuffix "-service" .service }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:postgresql://{{ .root.Values.postgres.address }}:{{ .root.Values.postgres.port }}/{{ $database }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ $database }}_application
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.address }}:{{ .root.Values.kafka.port }}
{{- end }}
{{- if eq .service "report-service" }}
- name: JIHENG_OWNERS_BUDGET
  value: http://budget-service:8080
- name: JIHENG_OWNERS_INDICATOR
  value: http://indicator-service:8080
{{- end }}
{{- range $name, $value := .root.Values.environment }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

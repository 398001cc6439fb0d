extension World.Pack {
  static let k8sRestricted = World.Pack(
    "k8s-restricted", "Kubernetes, restricted",
    Release("1.0.0", adds: pods), Release("1.1.0", adds: supply, raises: ["no-privileged-containers"]),
    Release("1.2.0", adds: network, raises: ["run-as-non-root", "no-host-namespaces"]))
}

private func kubernetes(
  _ name: String, _ severity: Severity, _ description: String, fix: String = ""
) -> World.Policy {
  policy(name, severity, description, fix: fix, tags: ["kubernetes"])
}

private let pods: [World.Policy] = [
  kubernetes(
    "no-privileged-containers", .critical, "No container is privileged.",
    fix: "Remove privileged; add capabilities."),
  kubernetes(
    "no-host-namespaces", .critical, "Pods do not share the host's network, process or IPC namespace."),
  kubernetes(
    "no-host-paths", .high, "Pods mount no paths of the host.", fix: "Use a volume claim or an empty dir."),
  kubernetes("run-as-non-root", .high, "Containers run as a user other than root.", fix: "Set runAsNonRoot."),
  kubernetes("no-privilege-escalation", .high, "Processes cannot gain more rights than their parent."),
  kubernetes("drop-all-capabilities", .medium, "Containers drop all capabilities and add what they need."),
  kubernetes("read-only-root", .medium, "The root file system is read-only."),
  kubernetes("seccomp-profile", .medium, "Pods use the runtime's default seccomp profile or a stricter one."),
  kubernetes("resource-limits", .medium, "Containers state what memory they need and may use at most."),
]

private let supply: [World.Policy] = [
  policy(
    "images-from-our-registry", .high, "Images come from our registry.", tags: ["kubernetes"],
    parameters: [texts("registries", "Registries that may be used.")], required: ["registries"]),
  kubernetes("images-by-digest", .medium, "Images are named by digest in production: tags move."),
  kubernetes("no-latest-tag", .medium, "No image is named by the tag latest."),
  kubernetes("probes", .low, "Deployments have readiness and liveness probes."),
  kubernetes("replicas", .low, "Deployments of production have at least two replicas."),
]

private let network: [World.Policy] = [
  kubernetes("default-deny", .high, "Each namespace has a network policy that denies what no other allows."),
  kubernetes("no-node-ports", .medium, "Services are not exposed by node ports."),
  kubernetes("ingress-tls", .high, "Ingresses speak TLS."),
  kubernetes("no-token-automount", .low, "Pods that do not call the API server get no token for it."),
  kubernetes("no-cluster-admin", .critical, "No workload is bound to the role cluster-admin."),
]

using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Services;

namespace TalentPortal.Web.Services;

/// <summary>What a service needs and what of it was handed in, for whoever hands it in.</summary>
public sealed record MaterialsOfService(ServiceRequest Request, ServiceTerms Terms);

/// <summary>One of them with its files.</summary>
public sealed record MaterialOfService(ServiceRequest Request, ServiceMaterial Material, IReadOnlyDictionary<StoredFileId, string> Names);

using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>One material of the policy as it concerns one application.</summary>
public sealed record MaterialNeed(MaterialTerms Terms, MaterialRoute Route, IReadOnlyList<UploadedPage> Pages)
{
    public string Code => Terms.Code;
    public bool IsUpload => Route is MaterialRoute.Upload;
    public bool IsMissing => IsUpload && Terms.IsRequired && Pages.Count == 0;
}

/// <summary>One stored page of a material.</summary>
public sealed record UploadedPage(SubsidyMaterial Material, Domain.Documents.StoredFile File);

/// <summary>How a material comes in.</summary>
public enum MaterialRoute
{
    /// <summary>By camera or file.</summary>
    Upload,
    /// <summary>A page of the application itself: account, promise, consent.</summary>
    Online,
    /// <summary>Not asked for: a department shares it, or it does not exist for this person.</summary>
    Waived,
}

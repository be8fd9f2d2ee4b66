using TalentPortal.Application.Policies;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A page with the fields of a version.</summary>
public interface IPolicyForm
{
    WritePolicyVersion Form { get; }
    /// <summary>Where the form is sent, and where its buttons for conditions send it.</summary>
    string Here { get; }
    string RowAddress { get; }
    /// <summary>Policies that a condition may name.</summary>
    IReadOnlyList<Policy> Others { get; }
}

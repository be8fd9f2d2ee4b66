using Microsoft.AspNetCore.WebUtilities;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Subsidies;

/// <summary>
/// The queue as the officer looked at it: the query of its address, handed on from file to file as one value. From the queue itself
/// the browser says where it comes from, so that the fifty links of that page stay short.
/// </summary>
internal static class QueueView
{
    private const string Queue = "/work/subsidies";
    private const int Longest = 500;

    /// <summary>The value that came with the address, or the query of the queue page the reader was on; null for the whole queue.</summary>
    public static string? Of(HttpRequest request, string? given)
    {
        if (!string.IsNullOrEmpty(given)) return given.Length <= Longest ? given : null;
        var from = request.GetTypedHeaders().Referer;
        if (from is null || from.Authority != request.Host.Value || from.AbsolutePath != Queue) return null;
        // Which page of the queue it was does not matter: each file knows its own place.
        var query = QueryString.Create(QueryHelpers.ParseQuery(from.Query).Where(part => part.Key is not ("After" or "Before"))).Value!.TrimStart('?');
        return query.Length is > 0 and <= Longest ? query : null;
    }

    /// <summary>What cannot be read is not filtered by.</summary>
    public static SubsidyQueueFilter Read(string? view)
    {
        var query = QueryHelpers.ParseQuery(view);
        string? Text(string key) => query.TryGetValue(key, out var values) && !string.IsNullOrWhiteSpace(values.ToString()) ? values.ToString() : null;
        return new SubsidyQueueFilter
        {
            Status = Member<SubsidyStatus>(Text("Status")),
            Policy = PolicyChoice.TryParse(Text("Policy"), null, out var policy) ? policy : null,
            Level = Member<EducationLevel>(Text("Level")),
            EmployerType = Member<EmployerType>(Text("EmployerType")),
            Doubts = bool.TryParse(Text("Doubts"), out var doubts) ? doubts : null,
            Mine = Text("Mine") is "true",
            Overdue = Text("Overdue") is "true",
            Q = Text("Q"),
        };
    }

    private static T? Member<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var member) && Enum.IsDefined(member) ? member : null;
}

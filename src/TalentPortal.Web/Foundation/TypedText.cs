using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// What somebody wrote and the portal did not take. It is kept by the browser alone (<c>js/typed.js</c>); the server says which pages
/// have forms to put it back into, and which pages are the answer to a form that was not taken.
/// </summary>
internal static class TypedText
{
    private const string Untaken = "Untaken";
    private static readonly object Forms = new();

    public static void HasForm(HttpContext context) => context.Items[Forms] = true;

    /// <summary>There is a form on this page, beside those that every page has.</summary>
    public static bool IsWritten(HttpContext context) => context.Items.ContainsKey(Forms);

    /// <summary>This page answers a form of which nothing was done.</summary>
    public static void NotTaken(ViewDataDictionary page) => page[Untaken] = true;

    public static bool IsNotTaken(ViewDataDictionary page) => page[Untaken] is true;
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TalentPortal.Application.Policies;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>The buttons that add a condition to a block or take one away, without a script.</summary>
internal static class ConditionRows
{
    /// <summary>Where the reader goes on after a button: the form is long, and the page would begin at its top.</summary>
    public const string Anchor = "conditions";

    private const int MostRows = 30, MostBlocks = 10;

    /// <param name="form">As it was sent.</param>
    /// <param name="state">What was typed; kept, so that a value that could not be read comes back as it was.</param>
    /// <param name="add">The number of a block, or <c>block</c> for a further one.</param>
    /// <param name="remove">Numbers of block and row: <c>0-2</c>.</param>
    public static void Change(WritePolicyVersion form, ModelStateDictionary state, string? add, string? remove)
    {
        if (add is "block" && form.Blocks.Count < MostBlocks) form.Blocks.Add(new ConditionBlockFields());
        else if (int.TryParse(add, CultureInfo.InvariantCulture, out var number) && number >= 0 && number < form.Blocks.Count && form.Blocks[number].Rows.Count < MostRows)
            form.Blocks[number].Rows.Add(new ConditionFields { Kind = form.Blocks[number].Adding });
        if (remove?.Split('-') is [var block, var row] && int.TryParse(block, CultureInfo.InvariantCulture, out var at) && int.TryParse(row, CultureInfo.InvariantCulture, out var which)
            && at >= 0 && at < form.Blocks.Count && which >= 0 && which < form.Blocks[at].Rows.Count)
        {
            form.Blocks[at].Rows[which] = new ConditionFields();
            var prefix = $"Form.Blocks[{at}].Rows[{which}].";
            foreach (var key in state.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList()) state.Remove(key);
        }

        // What is missing is said when the version is saved, not while it is being put together.
        foreach (var entry in state.Values.Where(entry => entry.ValidationState is ModelValidationState.Invalid)) entry.Errors.Clear();
    }
}

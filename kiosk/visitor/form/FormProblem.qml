// The words of the heading say it all: the form was not kept, or none is taken now.

FormPage {}
